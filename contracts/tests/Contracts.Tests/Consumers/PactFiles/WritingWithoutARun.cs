using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.PactFiles;

namespace Contracts.Tests.Consumers.PactFiles;

/// <summary>Without the attribute, or under another test framework, each test writes its file at once, as PactNet does.</summary>
public sealed class WritingWithoutARun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_there_stays_and_what_is_said_again_is_replaced()
    {
        await File.WriteAllTextAsync(_folder.File("c-p.json"), """
            {"consumer":{"name":"c"},"provider":{"name":"p"},"links":{"a":1},
             "interactions":[
               {"description":"z","request":{"method":"GET","path":"/z"},"response":{"status":200}},
               {"description":"a","request":{"method":"GET","path":"/old"},"response":{"status":200}},
               {"description":"a","providerState":"s","request":{"method":"GET","path":"/s"},"response":{"status":200}}],
             "metadata":{"pactSpecification":{"version":"2.0.0"},"tool":{"v":"1"}}}
            """, TestContext.Current.CancellationToken);

        await SayAsync("a", "/new");

        var file = JsonElement.Parse(_folder.Read("c-p.json"));
        file.GetProperty("interactions").EnumerateArray().Select(interaction => interaction.GetProperty("request").GetProperty("path").GetString()).Should().Equal("/new", "/s", "/z");
        file.GetProperty("links").GetProperty("a").GetInt32().Should().Be(1);
        file.GetProperty("metadata").EnumerateObject().Select(member => member.Name).Should().Equal("contracts", "pactSpecification", "tool");
        file.GetProperty("metadata").GetProperty("pactSpecification").GetProperty("version").GetString().Should().Be("4.0", "the newer version can say everything that the older one says");
    }

    [Fact]
    public async Task A_contradiction_within_one_process_is_an_error()
    {
        await SayAsync("a", "/one");

        await FluentActions.Awaiting(() => SayAsync("a", "/two")).Should().ThrowAsync<PactFailureException>().WithMessage("Another test has said something else*-     \"path\": \"/one\"*+     \"path\": \"/two\"*");
        _folder.Read("c-p.json").Should().Contain("/one").And.NotContain("/two");
    }

    [Fact]
    public async Task Names_that_make_the_same_file_name_are_told_apart()
    {
        await SayAsync("x", "/", "a-b", "c");

        await FluentActions.Awaiting(() => SayAsync("x", "/", "a", "b-c")).Should().ThrowAsync<PactFailureException>().WithMessage("*holds the pact of a-b with c, not of a with b-c*");
    }

    [Theory]
    [InlineData("Web shop", "Prices", "Web shop-Prices.json")]
    [InlineData("Käse", "日本", "Käse-日本.json")]
    [InlineData("a/../b", "p", "a_.._b-p-*.json")]
    [InlineData("a:b", "p", "a_b-p-*.json")]
    public async Task Names_with_odd_characters_have_a_file_of_their_own(string consumer, string provider, string file)
    {
        await SayAsync("x", "/", consumer, provider);

        var written = Directory.GetFiles(_folder.Path).Should().ContainSingle().Which;
        Path.GetFileName(written).Should().Match(file);
        JsonElement.Parse(await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken)).GetProperty("consumer").GetProperty("name").GetString().Should().Be(consumer);
    }

    [Fact]
    public async Task A_name_of_300_characters_has_a_file()
    {
        await SayAsync("x", "/", new string('ä', 300), "p");

        Directory.GetFiles(_folder.Path).Should().ContainSingle();
    }

    [Fact]
    public void Without_a_folder_the_nearest_contracts_pacts_above_is_taken()
    {
        var (repository, start) = (_folder.File("repository"), _folder.File("repository/consumers/x/bin"));
        Directory.CreateDirectory(start);

        PactFolder.Find(start).Should().Be(Path.Combine(start, "pacts"));
        Directory.CreateDirectory(Path.Combine(repository, "contracts", "pacts"));
        PactFolder.Find(start).Should().Be(Path.Combine(repository, "contracts", "pacts"));
    }

    private async Task SayAsync(string description, string path, string consumer = "c", string provider = "p")
    {
        var pact = Pact.V4(consumer, provider, new PactConfig { PactDir = _folder.Path }).WithHttpInteractions();
        pact.UponReceiving(description).WithRequest(HttpMethod.Get, path).WillRespond();
        await pact.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            await client.GetAsync(path, TestContext.Current.CancellationToken);
        });
    }
}
