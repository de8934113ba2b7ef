using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Contracts.Providers.Blaming;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Microsoft.AspNetCore.Http;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>The table of causes: a new one is a row.</summary>
internal static class Causes
{
    private static readonly TimeSpan Impatient = TimeSpan.FromMilliseconds(60);

    public static IReadOnlyList<Cause> All { get; } =
    [
        new("the provider names a field otherwise", Verdict.ContractBroken, BlamedSide.Provider, now => now.NewProvider(new() { Shape = answer => Rename(answer) })),
        new("the provider gives a field another type", Verdict.ContractBroken, BlamedSide.Provider, now => now.NewProvider(new() { Shape = answer => Retype(answer) })),
        new("the provider leaves a field out", Verdict.ContractBroken, BlamedSide.Provider, now => now.NewProvider(new() { Shape = answer => LeaveOut(answer) })),
        new("the provider wraps its answer", Verdict.ContractBroken, BlamedSide.Provider, now => now.NewProvider(new() { Shape = answer => new JsonObject { ["data"] = answer } })),
        new("the provider answers with another status", Verdict.ContractBroken, BlamedSide.Provider, now => now.NewProvider(new() { Status = 202 })),
        new("the provider sends another content type", Verdict.ContractBroken, BlamedSide.Provider, now => now.NewProvider(new() { ContentType = "application/vnd.shop" })),
        new("the provider moved its paths", Verdict.ContractBroken, BlamedSide.Provider, now => now.NewProvider(new() { Prefix = "/v2" })),
        new("the provider throws", Verdict.ProviderError, BlamedSide.Provider, now => now.NewProvider(new() { Before = _ => throw new InvalidOperationException("the till is stuck") })),
        new("the provider answers 500 without a word", Verdict.ProviderError, BlamedSide.Provider, now => now.NewProvider(new() { Status = 500 })),
        new("the provider breaks the connection off", Verdict.ProviderError, BlamedSide.Provider, now => now.NewProvider(new() { Before = Abort })),
        new("the provider became slow", Verdict.TimedOut, BlamedSide.Provider, now => now.NewProvider(new() { Before = Hang }) with { Settings = verifier => verifier.WithRequestTimeout(Impatient) }),
        new("the provider asks for another token", Verdict.AuthenticationFailed, BlamedSide.Provider, now => now.NewProvider(new() { Status = 403 })),
        new("the provider lost a state handler", Verdict.StateFailed, BlamedSide.Provider, now => now.NewStates(_ => ProviderStates.None.Add("nothing", () => { }))),
        new("a state handler throws", Verdict.StateFailed, BlamedSide.Provider, now => now.NewStates(_ => Both(() => throw new InvalidOperationException("no shelf")))),
        new("two state handlers fit", Verdict.StateFailed, BlamedSide.Provider, now => now.NewStates(database => Situation.Usual(database).Add("{thing} {id} is there", () => { }).Add("{thing} {id} is gone", () => { }))),
        new("the consumer needs one more field", Verdict.ContractBroken, BlamedSide.Consumer, now => now.NewConsumer(need => need.Expecting(answer => answer["color"] = "red"))),
        new("the consumer needs a field of another type", Verdict.ContractBroken, BlamedSide.Consumer, now => now.NewConsumer(need => need.Expecting(answer => Retype(answer)))),
        new("the consumer needs another status", Verdict.ContractBroken, BlamedSide.Consumer, now => now.NewConsumer(need => need with { Status = 204 })),
        new("the consumer asks at a path that nobody serves", Verdict.ContractBroken, BlamedSide.Consumer, now => now.NewConsumer(need => need with { Path = $"/shop{need.Path}" })),
        new("the consumer needs a state that nobody knows", Verdict.StateFailed, BlamedSide.Consumer, now => now.NewConsumer(need => need with { State = "the shop is closed" })),
        new("the consumer needs something new", Verdict.ContractBroken, BlamedSide.Consumer, now => now.NewConsumer(need => need with { Description = $"{need.Description}, by color", Path = $"/colors{need.Path}" })),
        new("both changed, and the consumer broke it", Verdict.ContractBroken, BlamedSide.Consumer, now => now.NewConsumer(need => need.Expecting(answer => answer["color"] = "red")).NewProvider(new())),
        new("both changed, and the provider broke it", Verdict.ContractBroken, BlamedSide.Provider, now => now.NewConsumer(need => need with { Path = $"{need.Path}/" }).NewProvider(new() { Shape = answer => Rename(answer) })),
        new("the verification shows a wrong token", Verdict.AuthenticationFailed, BlamedSide.Neither, now => now with { Token = "Bearer of another shop" }),
        new("the machine is slow this time", Verdict.TimedOut, BlamedSide.Neither, now => now with { Build = new() { Before = Hang }, Settings = verifier => verifier.WithRequestTimeout(Impatient) }),
        new("the database is down", Verdict.EnvironmentError, null, now => now with { WithoutDatabase = true }),
        new("the database goes down after the states", Verdict.EnvironmentError, null, now => now with { WithoutDatabase = true, States = _ => Both(() => { }) }),
        new("nobody listens", Verdict.EnvironmentError, null, now => now with { Endpoint = _ => ProviderEndpoint.At(NobodyListens()) }),
        new("no build ever passed", Verdict.ContractBroken, BlamedSide.Unknown, now => now.NewProvider(new() { Shape = answer => Rename(answer) }) with { PassedBefore = false }),
    ];

    private static JsonObject Rename(JsonObject answer)
    {
        var (name, value) = answer.First();
        answer.Remove(name);
        answer[$"{name}Of"] = value;
        return answer;
    }

    private static JsonObject Retype(JsonObject answer)
    {
        answer[answer.Last().Key] = "a text";
        return answer;
    }

    private static JsonObject LeaveOut(JsonObject answer)
    {
        answer.Remove(answer.First().Key);
        return answer;
    }

    private static ProviderStates Both(Action handler) => ProviderStates.None.Add("product {id} is there", handler).Add("product {id} is gone", handler);

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task Hang(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

    private static Uri NobodyListens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
