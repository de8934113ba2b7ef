using PactBroker.Domain.Registry.Names;
using PactBroker.Domain.Registry.Settings;

namespace PactBroker.Registry.Settings;

/// <summary>What is set for a subject, or with an empty subject for a context.</summary>
internal sealed record SettingsRow
{
    public string Context { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? Config { get; init; }

    public string? Mode { get; init; }

    public SubjectName Scope => new(Context, Subject);

    public RegistryConfig? ReadConfig() => Config is null ? null : RegistryJson.Read<RegistryConfig>(Config);

    public RegistryMode? ReadMode() => Mode is null ? null : RegistryModes.Parse(Mode);
}
