namespace PactBroker.Storage;

/// <summary>The few places where the databases do not agree on the words.</summary>
internal abstract class SqlDialect
{
    /// <summary>"The column is one of the values of the list parameter", for example <c>AnyOf("v.id", "@ids")</c>.</summary>
    public abstract string AnyOf(string column, string parameter);
}
