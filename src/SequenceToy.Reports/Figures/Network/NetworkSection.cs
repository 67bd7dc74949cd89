using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on the network's layers and weights.</summary>
internal static class NetworkSection
{
    public static ReportSection<ReportContext> Section { get; } = new("network", "Network", Of);

    public static Markup Of(ReportContext context)
    {
        var result = context.Result;
        var (shape, recurrent) = (result.Model.Shape, result.Settings.Recurrent);
        var layers = recurrent.Layers == 1 ? "" : $" in each of {NumberFormat.Count(recurrent.Layers)} layers";
        return Markup.Of($"""
            <p class="flow"><span>{NumberFormat.Count(shape.Features, "feature")} per step</span> → <span>{recurrent.Name}, {NumberFormat.Count(recurrent.HiddenSize, "unit")}{layers}{(recurrent.Bidirectional ? ", bidirectional" : "")}</span> → <span>linear head, {NumberFormat.Count(shape.Outputs, "output")}</span></p>

            """).Add(Tables.Table(
                "Parameters",
                ["Name (PyTorch state_dict)", "Shape", "Parameters", "Meaning of the shape"],
                result.Summary.Weights.Select(
                    weight =>
                        new[] { weight.Name, string.Join(" × ", weight.Shape.Select(size => NumberFormat.Count(size))),
                        NumberFormat.Count(weight.Count), weight.Origin })
                    .Append(["Total", "", NumberFormat.Count(result.Summary.ParameterCount), ""]),
                words: 3));
    }
}
