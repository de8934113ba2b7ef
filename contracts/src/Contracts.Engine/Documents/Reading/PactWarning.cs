namespace Contracts.Engine.Documents.Reading;

/// <summary>Something in a pact file that was understood, but is not as the specification has it.</summary>
/// <param name="Id">A stable kebab-case name: <c>version-missing</c>, <c>unknown-interaction-type</c>.</param>
/// <param name="Path">Where: <c>$.interactions[3].response.status</c>.</param>
/// <param name="Message">What was found and what was made of it, in one sentence.</param>
public sealed record PactWarning(string Id, string Path, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Path}: {Message}";
}
