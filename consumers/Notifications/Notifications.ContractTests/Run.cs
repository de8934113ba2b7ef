using Contracts.Testing.Consumers;

// The run of these tests is the word of Notifications: contracts/schemas says what they say, and nothing else.
[assembly: ConsumerContracts]
