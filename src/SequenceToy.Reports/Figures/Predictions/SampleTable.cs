using SequenceToy.Reports.Html;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The table of the first samples with targets and predictions, for one target per sample.</summary>
internal sealed class SampleTable
{
    private const int MaxRows = 20;
    private const int MaxLongRows = 3;
    private const int MaxFields = 8;
    private const int InputWidth = 44;
    private const int MaxNumbers = 8;
    private const int MinDecimals = 2;
    private const int MaxDecimals = 6;

    // Larger numbers are written as powers of ten.
    private const double Unreadable = 1e6;
    private readonly ReportSamples samples;
    private readonly TargetSpec target;
    private readonly int rows;
    private readonly int decimals;

    private SampleTable(ReportSamples samples)
    {
        this.samples = samples;
        target = samples.Result.Model.Target;

        // The fields of many steps are long.
        var most = samples.HasFields && samples.Samples.Take(MaxRows).Any(sample => sample.Input.Steps > 1) ? MaxLongRows : MaxRows;
        rows = Math.Min(most, samples.Samples.Count);
        decimals = Decimals([.. samples.Errors.Take(rows).Where(error => error > 0 && double.IsFinite(error)).Order()]);
    }

    public static Markup Of(ReportSamples samples) => new SampleTable(samples).Made();

    private Markup Made() =>
        Markup.Of($"<h3>First {ResultLabels.ScoredOn(samples.Result)}{(target.Kind == TargetKind.Number ? " (original units)" : "")}</h3>\n")
        .Add(samples.HasFields ? WithFields() : Tables.Table(
            "Samples with targets and predictions",
            ["Input", .. Headings()],
            Enumerable.Range(0, rows).Select(i => (string[])[samples.DrawInput(i, InputWidth), .. Row(i)])));

    // Target and prediction first, then the fields by name.
    private Markup WithFields()
    {
        var (names, headings) = (samples.Own.FieldNames, Headings());
        var table = Tables.Table(
            "Samples with targets and predictions",
            ["Sample", .. headings, .. names.Take(MaxFields)],
            Enumerable.Range(0, rows).Select(i => (string[])
            [
                NumberFormat.Count(i + 1), .. Row(i),
                .. Enumerable.Range(0, Math.Min(MaxFields, names.Count))
                    .Select(field => samples.Own.Field(field, samples.Samples[i].Input)),
            ]),
            words: 1 + headings.Length);
        return names.Count <= MaxFields ? table : table.Add(
            $"<p class=\"small\">The first {NumberFormat.Count(MaxFields)} of {NumberFormat.Count(names.Count)} fields are shown.</p>\n");
    }

    private string[] Headings() =>
    [
        "Target", "Prediction", .. target.Kind switch
        {
            TargetKind.Class => ["Probability of the target class"],
            TargetKind.ClassSet => Array.Empty<string>(),
            TargetKind.Number => [target.Size == 1 ? "Error (prediction − target)" : "Mean absolute error"],
            _ => throw new NotSupportedException($"kind is not known: {target.Kind}."),
        },
    ];

    private string[] Row(int i)
    {
        var (correct, prediction) = (samples.Samples[i].Target, samples.Predictions[i]);
        return target.Kind switch
        {
            TargetKind.Class when !float.IsFinite(prediction.Value[0]) => [Class(correct), "?", "–"],
            TargetKind.Class =>
                [Class(correct), Class(prediction.Value), NumberFormat.Percent(prediction.Probabilities![0, (int)correct[0]])],
            TargetKind.ClassSet => [Set(correct), Set(prediction.Value)],
            TargetKind.Number =>
                [Numbers(correct), Numbers(prediction.Value), target.Size == 1 ? Difference(i) : Number(samples.Errors[i])],
            _ => throw new NotSupportedException($"kind is not known: {target.Kind}."),
        };
    }

    private string Class(Sequence prediction) => samples.ClassName((int)prediction[0]);

    private string Set(Sequence prediction) =>
        string.Join(
            " ", ["{", .. Enumerable.Range(0, prediction.Features).Where(i => prediction[0, i] == 1).Select(samples.ClassName), "}"]);

    private string Numbers(Sequence prediction) =>
        string.Join(", ", prediction.Take(MaxNumbers).Select((value, i) => Number(value, target.Offsets?[i] ?? 0)))
        + (prediction.Features > MaxNumbers ? ", …" : "");

    // The difference of the rounded numbers shown.
    private string Difference(int i)
    {
        var difference = Math.Round(samples.Predictions[i].Value[0], decimals) - Math.Round(samples.Samples[i].Target[0], decimals);
        return (Math.Round(difference, decimals) > 0 ? "+" : "") + Number(difference);
    }

    private string Number(float value, double offset) => offset == 0 ? Number(value) : StepList.Plain(value, offset);

    private string Number(double value) => Math.Abs(value) < Unreadable ? NumberFormat.Fixed(value, decimals) : NumberFormat.Number(value);

    // Two significant digits of the median error, from 2 to 6 decimals, the same for all numbers.
    private static int Decimals(double[] errors) => errors.Length == 0
        ? MinDecimals
        : Math.Clamp(1 - (int)Math.Floor(Math.Log10(errors[errors.Length / 2])), MinDecimals, MaxDecimals);
}
