site(function writeConst() { const c = 1; c = 2; });
site(function writeConstCompound() { const c = 1; c += 2; });
site(function writeConstIncrement() { const c = 1; c++; });
