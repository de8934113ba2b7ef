namespace Contracts.Providers.Checks;

/// <summary>The stable names of differences in data.</summary>
internal static class DataMismatchIds
{
    public const string RowAdded = "data-row-added";
    public const string RowRemoved = "data-row-removed";
    public const string ValueChanged = "data-value-changed";
    public const string RowMissing = "data-row-missing";
    public const string RowUnexpected = "data-row-unexpected";
    public const string TableUnknown = "data-table-unknown";
    public const string ColumnUnknown = "data-column-unknown";
}
