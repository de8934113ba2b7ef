using Contracts.Cli;

return await ContractsTool.RunAsync(args, Surroundings.OfThisProcess(), CancellationToken.None);
