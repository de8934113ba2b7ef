using System.Globalization;
using PactBroker.Domain.Registry;

namespace PactBroker.Registry.Versions;

/// <summary>A version in a path: a number from 1, or without one the latest.</summary>
internal readonly record struct VersionWord(int? Number)
{
    /// <exception cref="RegistryException">It is neither.</exception>
    public static VersionWord Parse(string text) =>
        text is "latest" or "-1" ? new VersionWord(null)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new VersionWord(number)
        : throw RegistryException.InvalidVersion(text);
}
