using BenchmarkDotNet.Running;
using Contracts.Benchmarks.Consuming;
using Contracts.Benchmarks.Databases;
using Contracts.Benchmarks.Loading;
using Contracts.Benchmarks.Mocking;
using Contracts.Benchmarks.Verifying;

// What is measured, and what this process does when a measurement starts it as a child (the names with a slash).
return args switch
{
    ["verify", .. var options] => await VerifyComparison.RunAsync(options),
    ["verify/memory", var pact] => await VerifyInMemory.RunAsync(pact),
    ["verify/tcp", var pact, var address] => await VerifyOverTcp.RunAsync(pact, new Uri(address)),
    ["mock", .. var options] => await MockComparison.RunAsync(options),
    ["mock/serve", var pact] => await MockServing.RunAsync(pact),
    ["mock/bare"] => await BareServing.RunAsync(),
    ["consume", ..] => await ConsumerTests.RunAsync(),
    ["load", .. var options] => await LoadOverhead.RunAsync(options),
    ["isolate"] => await IsolationCosts.RunAsync(),
    ["engine", .. var options] => Engine(options),
    _ => Usage(),
};

static int Engine(string[] options)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(options.Length == 0 ? ["--filter", "*"] : options);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project contracts/benchmarks/Contracts.Benchmarks -- COMMAND

          verify [--peer PATH] [--runs N]  verification as CPU seconds of the whole process, beside the Rust verifier
          mock [--peer PATH]               the mock server: start-up and requests per second, beside the Rust mock server
          consume                          800 consumer tests into one pact
          load [--seconds N]               what `contracts load` adds of itself, against an endpoint that does nothing
          isolate                          time per interaction with each way of isolating databases
          engine [BenchmarkDotNet options] reading a pact, matching a body, comparing schemas: time and allocations

        --peer is the `pact` command of the npm package @pact-foundation/pact-cli (node_modules/.bin/pact).
        """);
    return 2;
}
