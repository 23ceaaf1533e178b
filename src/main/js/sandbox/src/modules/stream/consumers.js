'use strict';

// Everything that a stream gives, as one value.

async function blob(stream) {
  const { Blob } = require('buffer');
  const chunks = [];

  for await (const chunk of stream) chunks.push(chunk);

  return new Blob(chunks);
}

async function arrayBuffer(stream) {
  const content = await blob(stream);

  return content.arrayBuffer();
}

async function buffer(stream) {
  return require('buffer').Buffer.from(await arrayBuffer(stream));
}

async function text(stream) {
  const { TextDecoder } = require('util');
  const decoder = new TextDecoder();
  let content = '';

  for await (const chunk of stream) {
    content += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }

  return content + decoder.decode(undefined, { stream: false });
}

async function json(stream) {
  return JSON.parse(await text(stream));
}

module.exports = { arrayBuffer, blob, buffer, text, json };
