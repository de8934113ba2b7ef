using Contracts.Engine.Paths;

namespace Contracts.Engine.Matching.Selection;

/// <summary>A step in the tree of all path expressions of one category.</summary>
internal sealed class RuleNode
{
    /// <summary>The next steps by name. A step by number is here too, under its digits.</summary>
    public Dictionary<string, RuleNode> Fields { get; } = [];

    /// <summary>The next steps by number.</summary>
    public Dictionary<int, RuleNode> Indexes { get; } = [];

    public RuleNode? AnyChild { get; private set; }

    public RuleNode? AnyElement { get; private set; }

    /// <summary>The rules of the expression that ends here.</summary>
    public RuleSet? Rules { get; set; }

    public RuleNode Child(PathToken token) => token switch
    {
        FieldToken field => Child(field.Name),
        IndexToken index => Child(index.Index.ToString()),
        AnyChildToken => AnyChild ??= new RuleNode(),
        AnyElementToken => AnyElement ??= new RuleNode(),
        _ => throw new System.Diagnostics.UnreachableException($"no such step: {token}"),
    };

    /// <summary>Other tools write the third element as <c>.2</c> too, and it means the same.</summary>
    private RuleNode Child(string name)
    {
        if (Fields.TryGetValue(name, out var child))
            return child;

        child = new RuleNode();
        Fields.Add(name, child);
        if (int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index)
            && (name.Length == 1 || name[0] != '0'))
        {
            Indexes.Add(index, child);
        }

        return child;
    }
}
