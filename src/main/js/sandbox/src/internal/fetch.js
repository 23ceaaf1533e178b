'use strict';

// What undici, which is Node's own fetch, makes of requests, responses, headers and forms.
const { FormData } = require('undici/lib/web/fetch/formdata.js');
const { Headers } = require('undici/lib/web/fetch/headers.js');
const { Response } = require('undici/lib/web/fetch/response.js');
// After Response, whose conversions it takes.
const { Request } = require('undici/lib/web/fetch/request.js');

module.exports = { FormData, Headers, Request, Response, fetch: (...args) => require('undici/lib/web/fetch/index.js').fetch(...args) };
