using Contracts.Testing.Consumers;

// The run of these tests is the Gateway's word: contracts/pacts says what they say, and nothing else.
[assembly: ConsumerContracts]
