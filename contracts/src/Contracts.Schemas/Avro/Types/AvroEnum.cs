namespace Contracts.Schemas.Avro.Types;

/// <summary>One of a list of symbols.</summary>
public sealed class AvroEnum : AvroNamedType
{
    private readonly Dictionary<string, int> _index;

    internal AvroEnum(AvroTypeHead head, IReadOnlyList<string> symbols, string? defaultSymbol, TypeExtras? extras)
        : base(AvroKind.Enum, head, extras)
    {
        Symbols = symbols;
        Default = defaultSymbol;
        _index = symbols.Select((symbol, at) => (symbol, at)).ToDictionary(pair => pair.symbol, pair => pair.at);
    }

    /// <summary>In the order in which they are numbered.</summary>
    public IReadOnlyList<string> Symbols { get; }

    /// <summary>What a reader takes for a symbol that it does not know.</summary>
    public string? Default { get; }

    internal int IndexOf(string symbol) => _index.GetValueOrDefault(symbol, -1);
}
