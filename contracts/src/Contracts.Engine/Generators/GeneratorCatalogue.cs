namespace Contracts.Engine.Generators;

/// <summary>The table of all generators: the name each goes by in a pact file and how it is read.</summary>
public static class GeneratorCatalogue;
