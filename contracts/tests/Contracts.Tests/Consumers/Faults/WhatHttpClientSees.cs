using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Faults;

namespace Contracts.Tests.Consumers.Faults;

/// <summary>A table of every fault against every way to read an answer: the mock server, with a socket and without, against a bare TCP server that really fails.</summary>
public sealed class WhatHttpClientSees
{
    /// <summary>Short where the answer never comes, so that nobody waits for it; long where it does, so that a busy machine changes nothing.</summary>
    private static readonly (TimeSpan Short, TimeSpan Long) Patience = (TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30));

    private static readonly (string Name, Func<HttpClient, Fault, Task<string>> Read)[] Ways =
    [
        ("the whole answer", async (client, fault) =>
        {
            client.Timeout = NeverAnswers(fault) ? Patience.Short : Patience.Long;
            return Told(await client.GetAsync("/price", TestContext.Current.CancellationToken));
        }),
        ("status and headers first, then the body", async (client, fault) =>
        {
            client.Timeout = fault.Name is "stall" or "slow by 60 s" ? Patience.Short : Patience.Long;
            using var response = await client.GetAsync("/price", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            using var limit = new CancellationTokenSource(fault.Name == "stall in body" ? Patience.Short : Patience.Long);
            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            using var reader = new StreamReader(body);
            return $"{Told(response)} {Escaped(await reader.ReadToEndAsync(limit.Token))}".TrimEnd();
        }),
        ("JSON", async (client, fault) =>
        {
            client.Timeout = NeverAnswers(fault) ? Patience.Short : Patience.Long;
            return (await client.GetFromJsonAsync<JsonElement>("/price", TestContext.Current.CancellationToken)).ToString();
        }),
    ];

    public static TheoryData<string> Kinds => [.. Fault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("row", "S1-055")]
    public async Task Is_what_it_would_see_of_the_real_thing(string kind)
    {
        var fault = Fault.All.Single(one => one.Name == kind);
        foreach (var (name, read) in Ways)
        {
            var real = await OfRealThingAsync(fault, read);

            (await OfMockServerAsync(fault, read, context => new HttpClient { BaseAddress = context.MockServerUri })).Should().Be(real, "{0}, {1}, over a socket", kind, name);
            (await OfMockServerAsync(fault, read, context => context.CreateClient())).Should().Be(real, "{0}, {1}, without a socket", kind, name);
        }
    }

    [Fact]
    public async Task Stands_in_a_table()
    {
        var table = new StringBuilder();
        foreach (var fault in Fault.All)
        {
            table.Append($"{fault}\n");
            foreach (var (name, read) in Ways)
                table.Append($"    {name}\n        {await OfMockServerAsync(fault, read, context => context.CreateClient())}\n");
        }

        await RecordedAsync(table.ToString());
    }

    private static async Task<string> OfRealThingAsync(Fault fault, Func<HttpClient, Fault, Task<string>> read)
    {
        await using var server = new TornConnections(fault);
        using var client = new HttpClient { BaseAddress = server.Address };
        return await SeenAsync(client, fault, read);
    }

    private static async Task<string> OfMockServerAsync(Fault fault, Func<HttpClient, Fault, Task<string>> read, Func<IConsumerContext, HttpClient> connect)
    {
        using var folder = new TemporaryFolder();
        var pact = Pact.V4("Shop", "Prices", new PactConfig { PactDir = folder.Path }).WithHttpInteractions();
        pact.UponReceiving("a request for a price").WithRequest(HttpMethod.Get, "/price")
            .WillRespond().WithBody("""{"amount":1.5}""", "application/json").WithFault(fault, "looks at it");
        var seen = "";
        await pact.VerifyAsync(async context =>
        {
            using var client = connect(context);
            seen = await SeenAsync(client, fault, read);
        });
        return seen;
    }

    private static async Task<string> SeenAsync(HttpClient client, Fault fault, Func<HttpClient, Fault, Task<string>> read)
    {
        try
        {
            return await read(client, fault);
        }
        catch (Exception thrown) when (thrown is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return string.Join(" → ", Chain(thrown));
        }
    }

    private static IEnumerable<string> Chain(Exception? thrown)
    {
        for (; thrown is not null; thrown = thrown.InnerException)
        {
            yield return thrown switch
            {
                HttpRequestException { StatusCode: { } status } request => $"HttpRequestException({request.HttpRequestError}, {(int)status})",
                HttpRequestException request => $"HttpRequestException({request.HttpRequestError})",
                HttpIOException io => $"HttpIOException({io.HttpRequestError})",
                SocketException socket => $"SocketException({socket.SocketErrorCode})",
                _ => thrown.GetType().Name,
            };

            // What the client's own socket still says when the client has given up is a race within the client.
            if (thrown is OperationCanceledException and not { InnerException: TimeoutException })
                yield break;
        }
    }

    private static bool NeverAnswers(Fault fault) => fault.Name is "stall" or "stall in body" or "slow by 60 s";

    private static string Told(HttpResponseMessage response) => $"{(int)response.StatusCode} {response.Content.Headers.ContentType?.MediaType}".TrimEnd();

    private static string Escaped(string text) => text.Replace("\u0001", "\\u0001", StringComparison.Ordinal);

    private static async Task RecordedAsync(string table, [CallerFilePath] string sourceFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(sourceFile)!, "Expectations", "Faults.verified.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
            await File.WriteAllTextAsync(path, table, TestContext.Current.CancellationToken);
        table.Should().Be(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }
}
