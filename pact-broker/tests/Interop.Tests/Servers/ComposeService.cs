using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Interop.Tests.Servers;

/// <summary>A service of a compose file, as far as tests ask about it.</summary>
internal sealed class ComposeService
{
    public Dictionary<string, string> Environment { get; init; } = [];

    public List<string> Ports { get; init; } = [];

    public List<string> Volumes { get; init; } = [];

    [YamlMember(Alias = "depends_on", ApplyNamingConventions = false)]
    public Dictionary<string, Dictionary<string, string>> DependsOn { get; init; } = [];

    public BuildInstruction? Build { get; init; }

    [YamlMember(Alias = "healthcheck")]
    public Health? HealthCheck { get; init; }

    public static Dictionary<string, ComposeService> ReadAll(string file) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build()
        .Deserialize<Compose>(File.ReadAllText(file)).Services;

    internal sealed class BuildInstruction
    {
        public string Dockerfile { get; init; } = "";
    }

    internal sealed class Health
    {
        public List<string> Test { get; init; } = [];
    }

    private sealed class Compose
    {
        public Dictionary<string, ComposeService> Services { get; init; } = [];
    }
}
