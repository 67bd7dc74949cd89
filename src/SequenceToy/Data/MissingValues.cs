namespace SequenceToy.Data;

/// <summary>The treatments of missing values in a table.</summary>
public enum MissingValues
{
    /// <summary>A missing value is refused with its line and column.</summary>
    Refuse,

    /// <summary>Rows with a missing value in a column that is read are dropped.</summary>
    DropRow,

    /// <summary>A missing value becomes that of the row before; the first row must have one.</summary>
    FillPrevious,

    /// <summary>A missing number becomes the mean of its column over all rows read, held-out rows included.</summary>
    FillMean,

    /// <summary>A missing number stays marked: NaN in a table.</summary>
    Mask,
}
