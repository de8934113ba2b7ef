using PactBroker.Bench;

if (BenchOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

await BenchRun.RunAsync(options, Console.Out);
return 0;
