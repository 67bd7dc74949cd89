namespace SequenceToy.Data;

/// <summary>The treatments of missing values in a table.</summary>
public enum MissingValues
{
    /// <summary>A missing value is refused with its line and column.</summary>
    Refuse,

    /// <summary>Rows with a missing value in a column that is read are dropped. With one row per step, a target after the last step is an
    /// exception: if it is missing, it is refused.</summary>
    DropRow,

    /// <summary>A missing value becomes that of the previous step of its sequence; the first step must have one. In a
    /// <see cref="DataTable"/>, it becomes that of the row before.</summary>
    FillPrevious,

    /// <summary>A missing input number becomes the mean of its column in the training file, held-out rows included. Missing targets are
    /// refused. In a <see cref="DataTable"/>, it is the mean of the rows read.</summary>
    FillMean,

    /// <summary>A missing input number becomes the training mean, and a further feature marks it. A missing category is 0 for every label.
    /// A missing target at a step is masked; missing times are refused. In a <see cref="DataTable"/>, missing values stay NaN.</summary>
    Mask,
}
