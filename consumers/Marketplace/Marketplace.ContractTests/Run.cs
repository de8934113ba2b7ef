using Contracts.Testing.Consumers;

// The run of these tests is the word of Marketplace: contracts/schemas and contracts/pacts say what they say, and nothing else.
[assembly: ConsumerContracts]
