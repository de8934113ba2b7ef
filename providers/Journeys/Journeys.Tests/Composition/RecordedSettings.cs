using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace Journeys.Tests.Composition;

/// <summary>Settings that remember which of them somebody asked for.</summary>
internal sealed class RecordedSettings(IReadOnlyDictionary<string, string?> values) : ConfigurationProvider, IConfigurationSource
{
    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Unread => values.Keys.Where(key => !_asked.ContainsKey(key));

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load() => Data = values.ToDictionary(StringComparer.OrdinalIgnoreCase);

    public override bool TryGet(string key, out string? value)
    {
        _asked[key] = true;
        return base.TryGet(key, out value);
    }
}
