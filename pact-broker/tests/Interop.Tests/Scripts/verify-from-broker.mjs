// Verifies a provider with the JavaScript library, as a provider's tests would: node verify-from-broker.mjs OPTIONS-AS-JSON
import { Verifier } from '@pact-foundation/pact';

const options = JSON.parse(process.argv[2]);

try {
  console.log(await new Verifier({ logLevel: 'error', ...options }).verifyProvider());
} catch (failure) {
  console.error(failure.message ?? failure);
  process.exitCode = 1;
}
