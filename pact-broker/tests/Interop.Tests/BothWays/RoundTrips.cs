using System.Text;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;
using Interop.Tests.Tools;

namespace Interop.Tests.BothWays;

/// <summary>A pact that the JavaScript library wrote, read and written here.</summary>
public sealed class RoundTrips : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Lose_nothing_and_give_the_same_bytes_each_time()
    {
        (await Tool.ScriptAsync("write-pact.mjs", _folder)).ShouldExitWith(0);
        var theirs = await File.ReadAllBytesAsync(Path.Combine(_folder, "Web-Orders.json"), TestContext.Current.CancellationToken);

        var read = PactReader.Read(theirs);
        var ours = PactWriter.Write(read.Document);
        var again = PactWriter.Write(PactReader.Read(ours).Document);

        read.Warnings.Should().BeEmpty();
        read.Document.Interactions.Should().HaveCount(4);
        JsonNode.DeepEquals(JsonNode.Parse(ours), JsonNode.Parse(theirs)).Should().BeTrue("{0}\nwas read from\n{1}", Encoding.UTF8.GetString(ours), Encoding.UTF8.GetString(theirs));
        Encoding.UTF8.GetString(again).Should().Be(Encoding.UTF8.GetString(ours));
    }
}
