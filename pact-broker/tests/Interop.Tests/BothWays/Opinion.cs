namespace Interop.Tests.BothWays;

/// <summary>What a tool says of a pair.</summary>
/// <param name="Accepted">Whether what came is what the pact expects.</param>
/// <param name="Why">Its reasons where it is not.</param>
internal sealed record Opinion(bool Accepted, string Why)
{
    public override string ToString() => Accepted ? "accepted" : $"refused: {Why}";
}
