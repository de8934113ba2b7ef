using System.Text.Json;
using System.Text.RegularExpressions;

namespace PactBroker.Tests.Images;

/// <summary>What the broker's image is made of, stage by stage.</summary>
internal sealed partial class Dockerfile
{
    private readonly IReadOnlyList<(string Name, string Text)> _build;
    private readonly IReadOnlyList<(string Name, string Text)> _final;

    private Dockerfile(IReadOnlyList<(string Name, string Text)> build, IReadOnlyList<(string Name, string Text)> final) => (_build, _final) = (build, final);

    public static DirectoryInfo Repository { get; } = FindRepository();

    /// <summary>The commands that make what the last stage copies.</summary>
    public IEnumerable<string> BuildCommands => _build.Where(instruction => instruction.Name == "RUN").Select(instruction => instruction.Text);

    /// <summary>The last stage, in order.</summary>
    public IReadOnlyList<(string Name, string Text)> Final => _final;

    public IReadOnlyList<string> EntryPoint => JsonSerializer.Deserialize<string[]>(The("ENTRYPOINT"))!;

    public IReadOnlyList<string> HealthCheck => JsonSerializer.Deserialize<string[]>(The("HEALTHCHECK").Split("CMD", 2)[1])!;

    public IReadOnlyDictionary<string, string> Variables =>
        _final.Where(instruction => instruction.Name == "ENV").SelectMany(instruction => Assignment().Matches(instruction.Text)).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

    public static Dockerfile Read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.FullName, "pact-broker", "Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal);
        var instructions = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1].Trim())).ToList();
        var last = instructions.FindLastIndex(instruction => instruction.Item1 == "FROM");
        return new Dockerfile(instructions[..last], instructions[last..]);
    }

    public string The(string name) => _final.Should().ContainSingle(instruction => instruction.Name == name).Which.Text;

    private static DirectoryInfo FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Contracts.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run within the repository.");
        return folder;
    }

    [GeneratedRegex(@"(?<name>\w+)=(?<value>\S+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Assignment();
}
