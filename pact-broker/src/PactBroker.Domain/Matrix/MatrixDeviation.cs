namespace PactBroker.Domain.Matrix;

/// <summary>One deliberate difference: what the reference does, and what is done here.</summary>
public sealed record MatrixDeviation(string Id, string Reference, string Here);
