using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry.Cases;

/// <summary>What the clients for .NET, JavaScript and Python really send is answered with what they read of an answer.</summary>
public sealed partial class RequestsOfClients(MemoryBroker broker) : IClassFixture<MemoryBroker>
{
    private const string Record = """{"type":"record","name":"U","fields":[{"name":"id","type":"int"}]}""";
    private const string Serialized = """{"name":"Record1","type":"record","fields":[{"name":"id","type":"int"},{"name":"name","type":"string"}]}""";

    /// <summary>What a client reads, by what it asks; the first that fits counts.</summary>
    private static readonly (Regex Asked, string Answer)[] Expectations =
    [
        // A client falls back to the name of the topic when it is told that there are no associations.
        (Asking("^GET /associations/"), "404 404"),
        (Asking("^POST /subjects/zz\\?"), "404 40401"),
        (Asking("^DELETE /subjects/zz"), "404 40401"),
        (Asking("^POST /subjects/[^/]+/versions"), "id version guid schemaType schema"),
        (Asking("^POST /subjects/[^/]+\\?"), "subject id version guid schemaType schema"),
        (Asking("^GET /subjects/[^/]+/versions/[^/]+/referencedby"), "[]"),
        (Asking("^GET /subjects/[^/]+/(versions/|metadata)"), "subject id version guid schemaType schema"),
        (Asking("^GET /schemas/(ids|guids)/[^/]+$"), "guid schemaType schema"),
        (Asking("^(GET /subjects|GET /contexts|GET /schemas/types|GET /schemas/ids/1/subjects)"), "[]"),
        (Asking("^POST /compatibility/"), "is_compatible"),
        (Asking("^PUT /config"), "compatibility"),
        (Asking("^GET /config$"), "compatibilityLevel"),
        (Asking("^(PUT|GET) /mode$|^PUT /mode/"), "mode"),
        (Asking("^GET /mode/"), "404 40409"),
    ];

    private readonly HashSet<string> _configured = [];
    private bool _isReadOnly;

    [Fact]
    public async Task Every_recorded_request_has_the_answer_that_its_client_can_use()
    {
        var requests = SchemaCases.Read("client-requests.json");
        requests.Should().HaveCount(95);
        await PrepareAsync();
        var guid = (await broker.Talk.GetAsync("/schemas/ids/1")).Json.Text("guid");
        foreach (var request in requests)
        {
            var (method, path) = (request["method"]!.ToString(), Guids().Replace(request["path"]!.ToString(), guid));
            var headers = request["headers"]!.AsObject().Select(header => (header.Key, header.Value!.ToString())).ToArray();
            var reply = await broker.Talk.SendAsync(method, path, request["body"]?.ToJsonString(), headers);

            Check(reply, $"{method} {path}", $"{request["client"]}: {method} {path} was answered {reply.Status} {reply.Text}");
        }
    }

    private void Check(Talk.Reply reply, string asked, string why)
    {
        var expected = Expected(asked);
        if (expected.Split(' ') is [[_, _, _] status, var code] && int.TryParse(status, out var refused))
        {
            reply.Refusal().Should().Be((refused, int.Parse(code)), why);
            return;
        }

        reply.Status.Should().Be(200, why);
        if (expected == "[]")
        {
            reply.Json.Should().BeOfType<JsonArray>(why);
        }
        else if (expected == "1")
        {
            reply.Text.Should().Be("1", why);
        }
        else
        {
            reply.Json.AsObject().Select(member => member.Key).Should().Contain(expected.Split(' '), why);
        }
    }

    private string Expected(string asked)
    {
        if (asked.StartsWith("PUT /config/", StringComparison.Ordinal))
        {
            _configured.Add(asked["PUT ".Length..]);
        }

        _isReadOnly |= asked.StartsWith("PUT /mode/p1-value", StringComparison.Ordinal);
        return asked switch
        {
            _ when asked.StartsWith("GET /config/", StringComparison.Ordinal) => _configured.Contains(asked["GET ".Length..]) ? "compatibilityLevel" : "404 40408",
            _ when asked.StartsWith("DELETE /subjects/p1-value/", StringComparison.Ordinal) && _isReadOnly => "422 42205",
            _ when DeletedVersion().IsMatch(asked) => "1",
            _ when asked.StartsWith("DELETE /subjects/", StringComparison.Ordinal) && !asked.Contains("/zz", StringComparison.Ordinal) => "[]",
            _ => Expectations.First(row => row.Asked.IsMatch(asked)).Answer,
        };
    }

    /// <summary>The clients asked a server that knew everything; what they asked for is registered here first.</summary>
    private async Task PrepareAsync()
    {
        await broker.Talk.RegisterAsync("s1-value", "\"string\"", null, ("metadata", """{"properties":{"k":"v w"}}"""));
        await broker.Talk.RegisterAsync("s3-value", "\"string\"");
        await broker.Talk.RegisterAsync("n1-value", Record, null, ("metadata", """{"properties":{"k":"v w"}}"""));
        await broker.Talk.RegisterAsync("n3-value", Record);
        await broker.Talk.RegisterAsync("t1-value", Serialized);
        // One client encodes what it asks for twice.
        await broker.Talk.RegisterAsync("p1-value", Record, null, ("metadata", """{"properties":{"k":"v%20w"}}"""));
    }

    private static Regex Asking(string pattern) => new(pattern, RegexOptions.NonBacktracking);

    [GeneratedRegex("[01]{8}-[01]{4}-[01]{4}-[01]{4}-[0-3]{12}", RegexOptions.None, 1000)]
    private static partial Regex Guids();

    [GeneratedRegex("^DELETE /subjects/[^/]+/versions/1", RegexOptions.None, 1000)]
    private static partial Regex DeletedVersion();
}
