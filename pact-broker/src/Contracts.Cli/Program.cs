using Contracts.Cli;

// Who does nothing but answer, and never waits for anything while it does, answers on the thread that hears of a request: two threads fewer to wake. Read before the first socket.
if (args is ["mock", ..])
    Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");

return await ContractsCommandLine.RunAsync(args, CancellationToken.None);
