// Verifies a provider with the native library that Pact's wrappers share, without the JavaScript library's proxy before the provider: node verify-with-core.mjs OPTIONS-AS-JSON
import core from '@pact-foundation/pact-core';

const options = JSON.parse(process.argv[2]);

try {
  console.log(await core.default.verifyPacts({ logLevel: 'error', ...options }));
} catch (failure) {
  console.error(failure.message ?? failure);
  process.exitCode = 1;
}
