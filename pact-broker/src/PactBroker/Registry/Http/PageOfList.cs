namespace PactBroker.Registry.Http;

/// <summary>The part of a list that was asked for; a limit that is not above zero is none.</summary>
internal sealed record PageOfList(int Offset, int Limit)
{
    public IEnumerable<T> Of<T>(IEnumerable<T> items, int most = int.MaxValue) =>
        items.Skip(Offset).Take(Limit <= 0 || Limit > most ? most : Limit);
}
