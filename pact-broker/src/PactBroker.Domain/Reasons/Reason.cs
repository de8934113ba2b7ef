namespace PactBroker.Domain.Reasons;

/// <summary>One reason for an answer: a sentence for people, an id for machines.</summary>
public abstract record Reason
{
    private protected Reason(string id) => Row = ReasonCatalogue.RowOf(id);

    /// <summary>Stable, kebab-case; what the catalogue lists.</summary>
    public string Id => Row.Id;

    public NoticeKind Kind => Row.Kind;

    public abstract string Text { get; }

    /// <summary>Who has to do what; null where nothing has to be done.</summary>
    public virtual NextStep? NextStep => null;

    private ReasonRow Row { get; }
}
