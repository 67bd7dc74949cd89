using SequenceToy.Networks;

namespace SequenceToy.Reports.Samples;

/// <summary>Samples of your own data as text: the correct answer and the prediction first, then a line per field.</summary>
/// <param name="samples">The samples.</param>
internal sealed class OwnSampleText(ReportSamples samples)
{
    private const int MostSteps = 12;
    private const int MostFields = 12;
    private const int LongestLabel = 60;
    private readonly InputFields fields = InputFields.Of(samples.Result.Model);

    /// <summary>True when an input has more than one field.</summary>
    public bool HasSeveralFields => fields.Names.Count > 1;

    /// <summary>The names of the fields.</summary>
    public IReadOnlyList<string> FieldNames => fields.Names;

    /// <summary>Returns a sample: lines with the correct answer, the prediction and each field.</summary>
    public string Drawing(Sample sample, Prediction prediction)
    {
        (string Name, string Text)[] lines =
        [
            ("correct", Target(sample.Target)), ("predicted", Target(prediction.Value)),
            .. Enumerable.Range(0, Math.Min(MostFields, fields.Names.Count))
                .Select(field => (fields.Names[field], Field(field, sample.Input))),
        ];
        var width = lines.Max(line => line.Name.Length);
        var more = fields.Names.Count - MostFields;
        return string.Join('\n', lines.Select(line => $"{line.Name.PadRight(width)}  {line.Text}"))
            + (more > 0 ? $"\n… and {NumberFormat.Count(more, "further field")}" : "");
    }

    /// <summary>Returns an input on one line.</summary>
    public string Input(Sequence input) => !HasSeveralFields ? Field(0, input)
        : Phrase.Cut(string.Join("; ", Enumerable.Range(0, Math.Min(MostFields, fields.Names.Count)).Select(field =>
            $"{fields.Names[field]} {Field(field, input)}")), LongestLabel);

    /// <summary>Returns the values of one field at the first steps.</summary>
    public string Field(int field, Sequence input) => fields.Text(field, input, MostSteps);

    private string Target(Sequence target) => StepList.Listed(target.Steps, MostSteps, step => At(target, step));

    private string At(Sequence target, int step)
    {
        var own = target.Values.Slice(step * target.Features, target.Features).ToArray();
        var spec = samples.Result.Model.Target;
        if (!Array.TrueForAll(own, float.IsFinite))
        {
            return "?";
        }

        return spec.Kind switch
        {
            TargetKind.Class => samples.ClassName((int)own[0]),
            TargetKind.ClassSet =>
                $"{{{string.Join(", ", Enumerable.Range(0, own.Length).Where(i => own[i] == 1).Select(samples.ClassName))}}}",
            TargetKind.Number => Numbers(own, spec),
            _ => throw new NotSupportedException($"kind is not known: {spec.Kind}."),
        };
    }

    private static string Numbers(float[] own, TargetSpec spec)
    {
        var numbers = string.Join(", ", own.Take(MostFields).Select((number, i) => StepList.Plain(number, spec.Offsets?[i] ?? 0)));
        return own.Length == 1 ? numbers : $"({numbers}{(own.Length > MostFields ? ", …" : "")})";
    }
}
