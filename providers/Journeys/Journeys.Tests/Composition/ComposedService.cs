using System.Text.RegularExpressions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Journeys.Tests.Composition;

/// <summary>A service of docker-compose.pact.yml, as far as tests ask about it; variables have the values that they have when nobody sets them.</summary>
internal sealed partial class ComposedService
{
    public Dictionary<string, string> Environment { get; init; } = [];

    public List<string> Ports { get; init; } = [];

    public List<string> Command { get; init; } = [];

    public Instructions? Build { get; init; }

    [YamlMember(Alias = "healthcheck")]
    public Check? HealthCheck { get; init; }

    [YamlMember(Alias = "depends_on", ApplyNamingConventions = false)]
    public Dictionary<string, Dictionary<string, string>> DependsOn { get; init; } = [];

    /// <summary>The port within the network of the services.</summary>
    public int Port => int.Parse(Ports.Single().Split(':')[^1]);

    /// <summary>What is set for the app, by the name of its configuration.</summary>
    public IReadOnlyDictionary<string, string?> Settings => Environment.ToDictionary(variable => variable.Key.Replace("__", ":"), string? (variable) => variable.Value);

    public static Dictionary<string, ComposedService> ReadAll(string file) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build()
        .Deserialize<File>(Variable().Replace(System.IO.File.ReadAllText(file), variable => variable.Groups["default"].Value)).Services;

    [GeneratedRegex(@"\$\{\w+:-(?<default>[^}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Variable();

    internal sealed class Instructions
    {
        public string Dockerfile { get; init; } = "";

        public Dictionary<string, string> Args { get; init; } = [];
    }

    internal sealed class Check
    {
        public List<string> Test { get; init; } = [];
    }

    private sealed class File
    {
        public Dictionary<string, ComposedService> Services { get; init; } = [];
    }
}
