namespace PactBroker.Documentation;

/// <summary>What a link of a document leads to.</summary>
/// <param name="Name">As in the document, without its prefix.</param>
/// <param name="Methods">What can be done there.</param>
/// <param name="Gives">What one gets, and what the methods do.</param>
/// <param name="Example">An address, or a whole request.</param>
internal sealed record Relation(string Name, string Methods, string Gives, string Example);
