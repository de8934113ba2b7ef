using System.Globalization;

namespace PactBroker.Storage.Migrations;

/// <summary>A numbered script in the assembly that brings a database from one version of its tables to the next.</summary>
internal sealed record MigrationScript(long Number, string Name, string Resource)
{
    /// <summary>The scripts of one kind of database, in order.</summary>
    public static IReadOnlyList<MigrationScript> All(string database)
    {
        var prefix = $"PactBroker.Storage.{database}.Migrations.";
        return [.. typeof(MigrationScript).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => new MigrationScript(long.Parse(resource.AsSpan(prefix.Length, 3), CultureInfo.InvariantCulture), resource[prefix.Length..], resource))
            .OrderBy(script => script.Number)];
    }

    public string Read()
    {
        using var stream = typeof(MigrationScript).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The migration {Name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
