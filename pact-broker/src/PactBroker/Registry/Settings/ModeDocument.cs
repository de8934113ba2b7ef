using PactBroker.Domain.Registry.Settings;

namespace PactBroker.Registry.Settings;

internal sealed record ModeDocument(string? Mode)
{
    public static ModeDocument Of(RegistryMode mode) => new(mode.Word());
}
