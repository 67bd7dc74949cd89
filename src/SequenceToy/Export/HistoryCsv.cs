using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SequenceToy.Files;
using SequenceToy.Training;

namespace SequenceToy.Export;

/// <summary>Saves a training history as a CSV file, for spreadsheets, R and pandas.</summary>
public static class HistoryCsv
{
    /// <summary>Writes one line per epoch with the columns <c>epoch,loss,validationLoss,learningRate,gradientNorm</c>.</summary>
    /// <remarks>Numbers use a decimal point in every culture and enough digits to be read back exactly; losses are in the unit of the loss,
    /// such as scaled units² or nats. The validation loss is empty without validation samples. UTF-8, line feeds; the same history gives
    /// the same bytes.</remarks>
    /// <param name="history">The records, in the order to write them.</param>
    /// <param name="path">The file to write; an existing file is replaced once the new one is complete.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void SaveCsv(this IEnumerable<EpochRecord> history, string path)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentException.ThrowIfNullOrEmpty(path);
        WholeFile.Write(path, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
            Row(csv, "epoch", "loss", "validationLoss", "learningRate", "gradientNorm");
            foreach (var record in history)
            {
                Row(csv, record.Epoch, record.Loss, record.ValidationLoss, record.LearningRate, record.GradientNorm);
            }
        });
    }

    private static void Row(CsvWriter csv, params object?[] fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(Convert.ToString(field, CultureInfo.InvariantCulture));
        }

        csv.NextRecord();
    }
}
