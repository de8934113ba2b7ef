namespace Contracts.Engine.Bodies;

/// <summary>The four things a body can be in a pact; they are compared differently (specification 1.1, "body").</summary>
public enum BodyPresence
{
    /// <summary>The pact says nothing about the body: it is not compared.</summary>
    Missing,

    /// <summary>The body must have no bytes.</summary>
    Empty,

    /// <summary>The pact says <c>null</c>: the body must be absent.</summary>
    Null,

    /// <summary>There is a body.</summary>
    Present,
}
