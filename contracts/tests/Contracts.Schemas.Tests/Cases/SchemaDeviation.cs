namespace Contracts.Schemas.Tests.Cases;

/// <summary>A place where we decide otherwise than the data says.</summary>
/// <param name="Data">What the data says.</param>
/// <param name="Ours">What we do.</param>
/// <param name="Reason">Why.</param>
/// <param name="Names">The names of the cases that this is seen in.</param>
internal sealed record SchemaDeviation(string Data, string Ours, string Reason, string[] Names)
{
    public static bool IsKnown(IEnumerable<SchemaDeviation> table, string name) => table.Any(deviation => deviation.Names.Contains(name));
}
