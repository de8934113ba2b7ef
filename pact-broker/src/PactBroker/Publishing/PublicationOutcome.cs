namespace PactBroker.Publishing;

internal enum PublicationOutcome
{
    /// <summary>The version had no pact with the provider.</summary>
    Published,

    /// <summary>The version had this very content.</summary>
    Unchanged,

    /// <summary>The version had other content, which this one replaces.</summary>
    Replaced,

    /// <summary>The content was joined with what the version had.</summary>
    Merged,
}
