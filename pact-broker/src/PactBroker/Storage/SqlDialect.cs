namespace PactBroker.Storage;

/// <summary>The few places where the databases do not agree on the words.</summary>
internal abstract class SqlDialect
{
    /// <summary>"The column is one of the values", for example <c>AnyOf("v.id", "@ids")</c> with <c>ids = Values(...)</c>.</summary>
    public abstract string AnyOf(string column, string parameter);

    /// <summary>Some values as one parameter: the text of a query does not depend on how many there are, and thousands cost no more than their reading.</summary>
    public abstract object Values(IEnumerable<long> values);

    /// <inheritdoc cref="Values(IEnumerable{long})"/>
    public abstract object Values(IEnumerable<string> values);

    /// <summary>At the end of a query for rows that one is about to take: those that another is taking are passed over.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>A command after which what is replaced or deleted is overwritten; null where the database has none.</summary>
    public abstract string? OverwriteWhatIsReplaced { get; }
}
