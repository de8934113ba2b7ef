using Contracts.Cli;

return await ContractsCommandLine.RunAsync(args, CancellationToken.None);
