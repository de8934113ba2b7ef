using System.Collections.Immutable;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Databases;

namespace Contracts.Providers.Checks;

/// <summary>What the provider's tables should hold after an interaction. Immutable: each method gives another one.</summary>
/// <remarks>Names of tables and columns are found without regard to case. Values are compared as the database holds them; what is a number there may be any number here.</remarks>
/// <example>
/// <code>
/// ExpectedData.Unchanged.ExceptColumns("Stocks", "Reserved").WithRow("Stocks", new { sku = "chair-oak", reserved = 3 })
/// </code>
/// </example>
public sealed class ExpectedData
{
    private readonly ImmutableArray<Exemption> _exemptions;
    private readonly ImmutableArray<RowRule> _rows;
    private readonly bool _unchanged;

    private ExpectedData(bool unchanged, ImmutableArray<Exemption> exemptions, ImmutableArray<RowRule> rows)
    {
        _unchanged = unchanged;
        _exemptions = exemptions;
        _rows = rows;
    }

    /// <summary>Nothing was added, changed or removed, but for what is excepted.</summary>
    public static ExpectedData Unchanged { get; } = new(unchanged: true, [], []);

    /// <summary>Whatever was written is right, but for the rows that are asked for.</summary>
    public static ExpectedData Anything { get; } = new(unchanged: false, [], []);

    /// <summary>A table may hold anything.</summary>
    /// <param name="table">The table.</param>
    public ExpectedData ExceptTable(string table) => Excepting(new Exemption(table, null, []));

    /// <summary>Some columns of a table may change; its rows stay.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns.</param>
    public ExpectedData ExceptColumns(string table, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Length == 0
            ? throw new ArgumentException($"Name the columns of {table} that may change; {nameof(ExceptTable)} is for all of it.", nameof(columns))
            : Excepting(new Exemption(table, null, [.. columns]));
    }

    /// <summary>Some rows of a table may be added, changed or removed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="where">What these rows have in common, before or after: <c>new { sku = "chair-oak" }</c>.</param>
    /// <param name="columns">The columns that may change in them; none named means all, and that rows may come and go.</param>
    public ExpectedData ExceptRows(string table, object where, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Excepting(new Exemption(table, RowPattern.Of(where), [.. columns]));
    }

    /// <summary>A table has at least one row with these values.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The values by column: <c>new { sku = "chair-oak", reserved = 3 }</c>.</param>
    public ExpectedData WithRow(string table, object row) => Demanding(new RowRule(table, RowPattern.Of(row), null));

    /// <summary>A table has this many rows with these values.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The values by column.</param>
    /// <param name="count">How many.</param>
    public ExpectedData WithRows(string table, object row, int count) => Demanding(new RowRule(table, RowPattern.Of(row), count));

    /// <summary>A table has no row with these values.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The values by column.</param>
    public ExpectedData WithoutRow(string table, object row) => WithRows(table, row, 0);

    /// <summary>The differences between this and what the tables hold.</summary>
    internal ImmutableArray<Mismatch> Compare(ImmutableArray<TableRows> before, ImmutableArray<TableRows> after)
    {
        var tables = new KnownTables(after);
        ImmutableArray<Mismatch> misfits = [.. _exemptions.SelectMany(exemption => exemption.MisfitsOf(tables)), .. _rows.SelectMany(rule => rule.MisfitsOf(tables))];
        if (!misfits.IsEmpty)
            return misfits;
        return
        [
            .. _unchanged ? UnchangedTables.Compare(before, after, _exemptions) : [],
            .. _rows.Select(rule => rule.Compare(tables)).OfType<Mismatch>(),
        ];
    }

    private ExpectedData Excepting(Exemption exemption) => _unchanged
        ? new ExpectedData(_unchanged, _exemptions.Add(exemption), _rows)
        : throw new InvalidOperationException($"{nameof(Anything)} excepts everything already. Begin with {nameof(ExpectedData)}.{nameof(Unchanged)}.");

    private ExpectedData Demanding(RowRule rule) => new(_unchanged, _exemptions, _rows.Add(rule));
}
