namespace PactBroker.Domain.Queries;

/// <summary>What stands behind a key of a nested query: text, a list (<c>k[]</c>) or a map (<c>k[a]</c>).</summary>
public abstract record ParameterNode
{
    private ParameterNode()
    {
    }

    public sealed record Text(string Value) : ParameterNode;

    public sealed record Items(IReadOnlyList<ParameterNode> Nodes) : ParameterNode;

    public sealed record Map(NestedParameters Parameters) : ParameterNode;

    internal string Shape => this switch
    {
        Text => "text",
        Items => "a list",
        Map => "a map",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
