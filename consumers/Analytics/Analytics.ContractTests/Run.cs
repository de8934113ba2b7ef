using Contracts.Testing.Consumers;
using ServiceDefaults.Testing;

// The run of these tests is the word of Analytics: contracts/schemas and contracts/pacts say what they say, and nothing else.
[assembly: ConsumerContracts]
[assembly: AssemblyFixture(typeof(TestSchemaRegistry))]
