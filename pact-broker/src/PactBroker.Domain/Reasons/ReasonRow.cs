namespace PactBroker.Domain.Reasons;

/// <summary>A line of the catalogue of reasons.</summary>
/// <param name="When">When it is given, for people who look the id up.</param>
public sealed record ReasonRow(string Id, NoticeKind Kind, string When);
