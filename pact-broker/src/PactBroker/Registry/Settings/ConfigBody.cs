using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Schemas;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Settings;

namespace PactBroker.Registry.Settings;

/// <summary>A change of a config: a member that is not there stays, null takes it away.</summary>
internal static class ConfigBody
{
    private static readonly string[] Policies = ["STRICT", "LENIENT", "LOGICAL"];

    // The level goes by another name when it is set.
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["compatibility"] = "compatibilityLevel",
        ["alias"] = "alias",
        ["aliasForDeks"] = "aliasForDeks",
        ["normalize"] = "normalize",
        ["validateFields"] = "validateFields",
        ["validateNewSchemas"] = "validateNewSchemas",
        ["validateRules"] = "validateRules",
        ["compatibilityPolicy"] = "compatibilityPolicy",
        ["compatibilityGroup"] = "compatibilityGroup",
        ["defaultMetadata"] = "defaultMetadata",
        ["overrideMetadata"] = "overrideMetadata",
        ["defaultRuleSet"] = "defaultRuleSet",
        ["overrideRuleSet"] = "overrideRuleSet",
    };

    /// <returns>The config after the change.</returns>
    /// <exception cref="RegistryException">A value is none that can be set.</exception>
    public static RegistryConfig Apply(JsonObject change, RegistryConfig? stored)
    {
        var merged = (JsonObject)RegistryJson.ToNode(stored ?? new RegistryConfig());
        try
        {
            foreach (var (sent, kept) in Members)
            {
                if (change.TryGetPropertyValue(sent, out var value))
                {
                    merged[kept] = value?.DeepClone();
                }
            }

            return Checked(RegistryJson.Read<RegistryConfig>(merged));
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            // A value of another type, or a member that is there twice.
            throw RegistryException.BadRequest($"The config cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>The config as a change is answered: with the level by the name under which it is set.</summary>
    public static JsonObject Answer(RegistryConfig config)
    {
        var stored = (JsonObject)RegistryJson.ToNode(config);
        return new JsonObject(Members.Where(member => stored.ContainsKey(member.Value)).Select(member => KeyValuePair.Create(member.Key, stored[member.Value]?.DeepClone())));
    }

    private static RegistryConfig Checked(RegistryConfig config)
    {
        if (config.CompatibilityPolicy is { } policy && !Policies.Contains(policy, StringComparer.OrdinalIgnoreCase))
        {
            throw RegistryException.InvalidConfig($"Invalid compatibility policy {policy}. Valid values are {string.Join(", ", Policies)}.");
        }

        RuleSetForm.Check(config.DefaultRuleSet);
        RuleSetForm.Check(config.OverrideRuleSet);
        return config.CompatibilityLevel is not { } word ? config
            : CompatibilityLevels.TryParse(word, out var level) ? config with { CompatibilityLevel = level.Word() }
            : throw RegistryException.InvalidLevel();
    }
}
