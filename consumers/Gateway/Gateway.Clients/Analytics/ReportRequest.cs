namespace Gateway.Clients.Analytics;

/// <summary>The days that a report is to be about, both of them included.</summary>
public sealed record ReportRequest(DateOnly? From, DateOnly? To);
