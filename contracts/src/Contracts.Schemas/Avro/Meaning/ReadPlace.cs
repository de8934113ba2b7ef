using Contracts.Schemas.Avro.Compatibility;
using Contracts.Schemas.Avro.Resolution;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning;

/// <summary>Where a reader finds a value, as people say it: <c>'lines[].price'</c>.</summary>
internal static class ReadPlace
{
    public static string Of(DatumStep end)
    {
        var names = new Stack<string>();
        for (var step = end; step.Parent is { } around; step = around)
        {
            switch (around.Pair)
            {
                case (AvroRecord into, AvroRecord from):
                    var name = FieldMatching.Pairs(into, from).First(pair => pair.Writer.Index == step.Part && pair.Reader.Type == step.Pair.Reader).Reader.Name;
                    names.Push(names.Count == 0 || names.Peek()[0] == '[' ? name : $"{name}.");
                    break;
                case (AvroArray, AvroArray) or (AvroMap, AvroMap):
                    names.Push(names.Count == 0 || names.Peek()[0] == '[' ? "[]" : "[].");
                    break;
            }
        }

        return names.Count == 0 ? "The value" : $"'{string.Concat(names)}'";
    }
}
