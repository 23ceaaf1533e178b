'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateFunction } = require('internal/validators');

const events = [ 'start', 'end', 'asyncStart', 'asyncEnd', 'error' ];

const kinds = {};

function channelFor(nameOrChannels, event) {
  const { channel, Channel } = kinds;

  if (typeof nameOrChannels === 'string') return channel(`tracing:${ nameOrChannels }:${ event }`);

  if (typeof nameOrChannels === 'object' && nameOrChannels !== null) {
    const given = nameOrChannels[event];
    if (given instanceof Channel) return given;
    throw new ERR_INVALID_ARG_TYPE(`nameOrChannels.${ event }`, [ 'Channel' ], given);
  }
  throw new ERR_INVALID_ARG_TYPE('nameOrChannels', [ 'string', 'object', 'TracingChannel' ], nameOrChannels);
}

class TracingChannel {
  constructor(nameOrChannels) {
    for (const event of events) {
      Object.defineProperty(this, event, {
        __proto__: null, value: channelFor(nameOrChannels, event)
      });
    }
  }

  get hasSubscribers() {
    return events.some((event) => this[event].hasSubscribers);
  }

  subscribe(handlers) {
    for (const event of events) {
      if (handlers[event]) this[event]?.subscribe(handlers[event]);
    }
  }

  unsubscribe(handlers) {
    let done = true;

    for (const event of events) {
      if (handlers[event] && !this[event]?.unsubscribe(handlers[event])) done = false;
    }

    return done;
  }

  traceSync(fn, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);

    return this.start.runStores(context, () => {
      try {
        const result = Reflect.apply(fn, thisArg, args);
        context.result = result;

        return result;
      } catch (error) {
        context.error = error;
        this.error.publish(context);
        throw error;
      } finally {
        this.end.publish(context);
      }
    });
  }

  tracePromise(fn, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const settle = () => {
      this.asyncStart.publish(context);
      this.asyncEnd.publish(context);
    };
    const fail = (error) => {
      context.error = error;
      this.error.publish(context);
    };

    return this.start.runStores(context, () => {
      try {
        const result = Reflect.apply(fn, thisArg, args);
        const promise = result instanceof Promise ? result : Promise.resolve(result);

        return promise.then((value) => {
          context.result = value;
          settle();

          return value;
        }, (error) => {
          fail(error);
          settle();

          return Promise.reject(error);
        });
      } catch (error) {
        fail(error);
        throw error;
      } finally {
        this.end.publish(context);
      }
    });
  }

  traceCallback(fn, position = -1, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const tracing = this;
    const callback = args.at(position);
    validateFunction(callback, 'callback');

    args.splice(position, 1, function wrappedCallback(error, result, ...rest) {
      if (error) {
        context.error = error;
        tracing.error.publish(context);
      } else {
        context.result = result;
      }
      const given = arguments.length < 2 ? Array.from(arguments) : [ error, result, ...rest ];

      tracing.asyncStart.runStores(context, () => {
        try {
          return Reflect.apply(callback, this, given);
        } finally {
          tracing.asyncEnd.publish(context);
        }
      });
    });

    return this.start.runStores(context, () => {
      try {
        return Reflect.apply(fn, thisArg, args);
      } catch (error) {
        context.error = error;
        this.error.publish(context);
        throw error;
      } finally {
        this.end.publish(context);
      }
    });
  }
}

module.exports = {
  TracingChannel,
  /** Tells what the channels that a tracing channel is made of come from. */
  use(channel, Channel) {
    Object.assign(kinds, { channel, Channel });
  }
};
