using Contracts.Testing.Consumers;

// The run of these tests is the word of Orders: contracts/pacts says what they say, and nothing else.
[assembly: ConsumerContracts]
