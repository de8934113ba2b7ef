namespace PactBroker.Pages.Network;

/// <summary>An application as a box.</summary>
internal sealed record NetworkNode(string Name, int X, int Y);
